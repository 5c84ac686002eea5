/** How what came as a document is kept as one: a record in Java, the same JSON in its column. */
package org.ecoplan.project.json;
