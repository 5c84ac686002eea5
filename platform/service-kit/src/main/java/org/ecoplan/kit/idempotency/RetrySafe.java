package org.ecoplan.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that heeds the header {@code Idempotency-Key}. With it, the method runs in a transaction that holds
 * its effect and its outcome; without it, as if this were not here.
 *
 * <p>The method returns a {@code Response} with an entity that can be written as JSON, a text, bytes or nothing, and no
 * stream. What it does it does in the transaction that is under way, or has no effect. Only a success is an outcome;
 * what was refused has left nothing, and may be sent again with the same key.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RetrySafe {}
