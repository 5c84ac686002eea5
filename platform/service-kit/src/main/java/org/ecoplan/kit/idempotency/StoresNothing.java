package org.ecoplan.kit.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that is a question, one whose words do not fit into a URL. It changes nothing, so whoever did not hear the answer
 * asks again; there is no outcome to keep, and {@code Idempotency-Key} is not heeded. To keep one would be wrong: the
 * answer may be another one by then, and the question stores nothing.
 *
 * <p>In the API's description its operation has the extension {@value #EXTENSION}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface StoresNothing {

    String EXTENSION = "x-stores-nothing";
}
