/**
 * What every service of the suite needs and none of them is about: how it says no, how it reads JSON, how its events
 * leave, how it pages, which bodies it takes, how it does a thing once. There is no word of the domain in here.
 */
package org.ecoplan.kit;
