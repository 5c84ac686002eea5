package org.ecoplan.reporting.compliance.rules;

/**
 * Which rules judge. It is raised whenever anything judged before would come out with another verdict, outlook, reason or
 * explanation; what is published says by which rules it was judged.
 *
 * <ol>
 *   <li>The criteria of the plan file's first schema.
 * </ol>
 */
public final class RulesVersion {

    public static final int CURRENT = 1;

    private RulesVersion() {}
}
