package org.ecoplan.project.unit;

import org.ecoplan.kit.problem.Faults;

/**
 * 统一社会信用代码, the unified social credit code of GB 32100-2015: registration authority, category, six digits of the
 * division, nine characters of the organisation, and a check character.
 *
 * <p>Characters are digits and capital letters without I, O, S, V and Z, and stand for 0 to 30 in that order. The one at
 * place i, from 1, weighs 3<sup>i-1</sup> mod 31. The check character is what the sum of the first seventeen, weighed,
 * lacks to a multiple of 31. (Descriptions with a modulus of 11 are about the organisation's part, GB 11714.)
 */
final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = 31;
    private static final int LENGTH = 18;

    private CreditCode() {}

    /** Finds what is wrong with a code, if there is one. */
    static void check(String code, String at, Faults faults) {
        if (code == null) {
            return;
        }
        if (!faults.check(
                code.length() == LENGTH,
                at,
                "wrong-length",
                "a unified social credit code has " + LENGTH + " characters, and this one " + code.length(),
                code)) {
            return;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                faults.add(
                        at,
                        "forbidden-character",
                        "a unified social credit code is made of digits and capital letters without I, O, S, V and Z;"
                                + " character " + (i + 1) + " is none of them",
                        code);
                return;
            }
        }
        char right = checkCharacter(code);
        faults.check(
                code.charAt(LENGTH - 1) == right,
                at,
                "wrong-check-character",
                "a code with these first seventeen characters ends in " + right,
                code);
    }

    /** The character that completes the first seventeen. */
    static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
