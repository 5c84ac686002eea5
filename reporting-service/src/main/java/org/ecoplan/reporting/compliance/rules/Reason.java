package org.ecoplan.reporting.compliance.rules;

import org.ecoplan.contracts.LocalizedText;

/**
 * Why a criterion has its outcome.
 *
 * @param code stable, for programs
 * @param text for people, with the numbers
 */
public record Reason(String code, LocalizedText text) {

    public static Reason of(String code, String zh, String en) {
        return new Reason(code, new LocalizedText(zh, en));
    }
}
