/**
 * Requests that can be sent again without being done again. The outcome of one that names an {@code Idempotency-Key} is
 * stored in the transaction of its effect, so that there is never one without the other. See {@code docs/adr}.
 */
package org.ecoplan.kit.idempotency;
