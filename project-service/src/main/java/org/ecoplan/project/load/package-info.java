/** Where the loads of this service can be asked for. */
package org.ecoplan.project.load;
