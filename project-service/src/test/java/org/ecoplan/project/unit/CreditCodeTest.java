package org.ecoplan.project.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTest {

    // Computed by hand:
    // the standard's own example: 9·1 + 1·3 + 3·9 + 5·27 + 1·26 + 21·20 (M) + 1·8 + 30·30 (Y) + 4·28 = 1640,
    //     1640 = 52·31 + 28, and 31 - 28 = 3
    // 1·1 + 1·3 + 4·9 + 4·27 + 7·26 + 17·28 (H) = 806 = 26·31 + 0, and 31 counts as 0
    // 1·1 + 1·3 + 4·9 + 4·27 + 7·26 + 27·28 (U) = 1086 = 35·31 + 1, and 31 - 1 = 30 is Y
    @ParameterizedTest
    @CsvSource({"91350100M000100Y4, 3", "1144070000000000H, 0", "1144070000000000U, Y"})
    void theCheckCharacterIsThatOfTheStandard(String first, char last) {
        assertThat(CreditCode.checkCharacter(first)).isEqualTo(last);
        assertThat(faults(first + last)).isNull();
    }

    @ParameterizedTest(name = "{0} is refused: {1}, {2}")
    @CsvSource({
        "'', wrong-length, and this one 0",
        "91350100M000100Y4, wrong-length, and this one 17",
        "91350100M000100Y433, wrong-length, and this one 19",
        "91350100I000100Y43, forbidden-character, character 9",
        "91350100O000100Y43, forbidden-character, character 9",
        "91350100S000100Y43, forbidden-character, character 9",
        "9135010VM000100Y43, forbidden-character, character 8",
        "Z1350100M000100Y43, forbidden-character, character 1 ",
        "91350100m000100Y43, forbidden-character, character 9",
        "'91350100M000100Y4 ', forbidden-character, character 18",
        "91350100M000100Y4４, forbidden-character, character 18",
        "91350100M000100Y4O, forbidden-character, character 18",
        "91350100M000100Y44, wrong-check-character, ends in 3",
        "91350100M000100Y4X, wrong-check-character, ends in 3",
        "93150100M000100Y43, wrong-check-character, ends in F"
    })
    void aWrongOneIsRefusedWithWhatWouldBeRight(String text, String code, String words) {
        FieldError fault = faults(text);

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.message()).contains(words);
        assertThat(fault.pointer()).isEqualTo("/creditCode");
    }

    /** Any one character mistyped, and any two neighbours swapped, are found: 31 is prime and no weight is 0. */
    @Test
    void everySlipOfOneCharacterIsFound() {
        String right = "91350100M000100Y43";
        for (int i = 0; i < right.length() - 1; i++) {
            String swapped = right.substring(0, i) + right.charAt(i + 1) + right.charAt(i) + right.substring(i + 2);
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                String mistyped = right.substring(0, i) + other + right.substring(i + 1);
                assertThat(faults(mistyped) == null).as(mistyped).isEqualTo(mistyped.equals(right));
            }
            assertThat(faults(swapped) == null).as(swapped).isEqualTo(swapped.equals(right));
        }
    }

    @Test
    void noneIsNoFault() {
        assertThat(faults(null)).isNull();
    }

    private static FieldError faults(String code) {
        Faults faults = new Faults();
        CreditCode.check(code, "/creditCode", faults);
        assertThat(faults.found()).hasSizeLessThanOrEqualTo(1);
        return faults.found().stream().findFirst().orElse(null);
    }
}
