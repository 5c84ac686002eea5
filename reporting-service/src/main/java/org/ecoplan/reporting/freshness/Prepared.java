package org.ecoplan.reporting.freshness;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks questions whose answers are kept as they were written, and given again as long as nothing was taken in that
 * concerns the plan. An answer may depend on the plan, on units, on the question with its headers for format and
 * language, and on the minute; on nothing else. Tables, which are written while they are read, are not kept.
 */
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Prepared {}
