package org.ecoplan.kit.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                        | zh-CN",
                "zh-CN                   | zh-CN",
                "zh                      | zh-CN",
                "zh-Hans-CN              | zh-CN",
                "zh-TW,en;q=0.5          | zh-CN",
                "zh,en;q=0.9             | zh-CN",
                "en                      | en",
                "EN-us,en;q=0.9          | en",
                "en;q=0.8, zh;q=0.9      | zh-CN",
                "en;q=0.9, zh;q=0.8      | en",
                "de-DE,de;q=0.9,en;q=0.3 | en",
                "de                      | zh-CN",
                "*                       | zh-CN",
                "english please          | zh-CN",
                "en;q=x                  | zh-CN"
            })
    void namesAreInTheLanguageThatIsPreferredAndChineseOtherwise(String accepted, String tag) {
        assertThat(Language.of(accepted).tag()).isEqualTo(tag);
    }
}
