/**
 * What a request's body may be before anybody asks what it says: how large, in which encoding, and how long its sender
 * may keep silent. Nothing is held in memory.
 */
package org.ecoplan.kit.body;
