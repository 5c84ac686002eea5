/**
 * What the services promise each other and the world: the words, the criteria and the values that plan files, the API
 * and the events have in common. Nothing here decides anything; it only says what is being talked about. It imports
 * {@code java.*} and the JSON annotations, so that any JVM client can use it as it is.
 */
package org.ecoplan.contracts;
