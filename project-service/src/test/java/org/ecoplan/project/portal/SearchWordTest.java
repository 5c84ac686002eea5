package org.ecoplan.project.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordTest {

    @Test
    void spacesOfEitherWidthSeparateWordsAndTheSameOneCountsOnce() {
        assertThat(SearchWord.of(" 湿地　公园\tpark PARK ｐａｒｋ "))
                .extracting(SearchWord::form)
                .containsExactly("湿地", "公园", "park");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "　", "\t\n"})
    void spacesAloneAreNoWord(String blank) {
        assertThat(SearchWord.of(blank)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "湿地, '''湿地'''",
        "水, '''水'':*'",
        "自来水, '''自来'' & ''来水'''",
        "park, '''park'':*'",
        "PM2.5, '''pm2'':* & ''5'':*'",
        "2019年启动, '''2019'':* & ''年启'' & ''启动'''",
        "𠮷野家, '''𠮷野'' & ''野家'''",
        "‘单引号’, '''单引'' & ''引号'''",
        "o'clock, '''o'':* & ''clock'':*",
    })
    void isLookedUpByPairsOfCharactersAndBeginningsOfWords(String word, String terms) {
        assertThat(new SearchWord(word.toLowerCase()).terms()).isEqualTo(terms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "“", "、", "--", "é"})
    void someWordsAreNotIndexed(String word) {
        assertThat(new SearchWord(word).terms()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "湿地, 湿地公园, true",
        "湿地, 湿 地, false",
        "水, 自来水, true",
        "park, New forest PARKS, true",
        "park, Sparks, false",
        "near-1, near-1, true",
        "near-1, near-10, false",
        "ear-1, near-1, false",
        "1.08, 建设1.08万亩, true",
        "1.08, 建设11.08万亩, false",
        "100%, 做到１００％执行, true",
        "100%, 做到1000执行, false",
        "（区）, 各市（区）政府, true",
        "a.c, abc, false",
        "[, a[b, true",
        "\\, a\\b, true",
        "o'clock, five o'clock, true",
        "pm2.5, PM2.5浓度, true",
    })
    void standsInATextOrNot(String word, String text, boolean isThere) {
        assertThat(SearchWord.of(word)).singleElement().returns(isThere, found -> found.isIn(text));
    }

    @ParameterizedTest
    @CsvSource({"parks, true", "pm2.5, false", "湿地, false", "near-1, false"})
    void hasOtherFormsOnlyIfItIsAnEnglishWord(String word, boolean english) {
        assertThat(new SearchWord(word).isEnglish()).isEqualTo(english);
    }
}
