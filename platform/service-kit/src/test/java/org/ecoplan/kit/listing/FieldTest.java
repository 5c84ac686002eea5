package org.ecoplan.kit.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.ecoplan.kit.json.StrictJson;
import org.ecoplan.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTest {

    private static final ObjectMapper JSON = StrictJson.configure(new ObjectMapper());
    private static final Items ITEMS = Items.of(Tree.class, JSON);
    private static final ObjectNode TREE = ITEMS.tree(Tree.of("10.1", "80.80"), Language.EN);

    @Test
    void aTableShowsWhatFitsIntoACellUnlessItsListChooses() {
        assertThat(Tree.LISTING.tableOf(ITEMS))
                .extracting(Field::name)
                .startsWith("number", "name", "height", "healthy")
                .doesNotContain("branches", "label");
        assertThat(Tree.LISTING.tableOfThese().column("region", "行政区", "Region").tableOf(ITEMS))
                .extracting(Field::name)
                .containsExactly("number", "name", "height");
    }

    @Test
    void anItemThatIsWrittenReadsLikeOneOfWhichPartsAreTaken() throws IOException {
        StringWriter written = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(written)) {
            ITEMS.write(Tree.of("10.1", "80.80"), Language.EN, out);
        }

        assertThat(written).hasToString(TREE.toString());
    }

    @Test
    void anItemHasItsDigitsAndItsNameInTheReadersLanguageBesidesBoth() {
        assertThat(TREE.toString())
                .startsWith("{\"number\":\"10.1\",\"name\":{\"zh\":\"榕树10.1\",\"en\":\"Banyan 10.1\"},"
                        + "\"label\":\"Banyan 10.1\",\"height\":80.80,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number            | {\"number\":\"10.1\"}",
                "height,number     | {\"height\":80.80,\"number\":\"10.1\"}",
                "label             | {\"label\":\"Banyan 10.1\"}",
                "name.en           | {\"name\":{\"en\":\"Banyan 10.1\"}}",
                "name.en,name.zh   | {\"name\":{\"en\":\"Banyan 10.1\",\"zh\":\"榕树10.1\"}}",
                "span.to           | {\"span\":{\"to\":2030}}",
                "region            | {\"region\":\"440700\"}",
                "branches.number   | {\"branches\":[{\"number\":\"1\"},{\"number\":\"2\"}]}",
                "branches.number,branches.length"
                        + " | {\"branches\":[{\"number\":\"1\",\"length\":2.50},{\"number\":\"2\",\"length\":-4.61}]}",
                "origin            | {\"origin\":{\"seed\":0.50}}",
                "felled            | {}",
                "criterion         | {}"
            })
    void onlyWhatIsAskedForIsGiven(String fields, String json) {
        ObjectNode chosen = JSON.createObjectNode();

        Field.parse(fields, ITEMS).forEach(field -> field.copy(TREE, chosen));

        assertThat(chosen).hasToString(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour       | unknown-field | known are number, name, label, height",
                "number,      | unknown-field | known are number, name, label, height",
                "name.fr      | unknown-field | known are zh, en",
                "number.first | unknown-field | its parts cannot be asked for",
                "place.region | unknown-field | known are number",
                "criterion.type | unknown-field | its parts cannot be asked for",
                "name,name    | twice         | once"
            })
    void anUnknownMemberIsRefusedWithThoseThatThereAre(String fields, String code, String message) {
        assertThatThrownBy(() -> Field.parse(fields, ITEMS))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .extracting(refusal -> refusal.problem().errors().get(0))
                .satisfies(error -> {
                    assertThat(error.parameter()).isEqualTo("fields");
                    assertThat(error.code()).isEqualTo(code);
                    assertThat(error.message()).contains(message);
                });
    }

    @Test
    void aTableShowsEverythingButStructures() {
        assertThat(Field.columns(ITEMS).stream().map(Field::name))
                .containsExactly(
                        "number",
                        "name",
                        "height",
                        "healthy",
                        "planted",
                        "felled",
                        "span.from",
                        "span.to",
                        "species",
                        "remarks",
                        "region",
                        "street",
                        "origin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number          | 10.1",
                "name            | Banyan 10.1",
                "name.zh         | 榕树10.1",
                "height          | 80.80",
                "healthy         | true",
                "planted         | 2018-Q1",
                "origin          | {\"seed\":0.50}",
                "felled          | ''",
                "span.from       | 2018",
                "species         | ficus; microcarpa",
                "remarks         | old; big",
                "branches.number | 1; 2",
                "branches.length | 2.50; -4.61",
                "branches        | [{\"number\":\"1\",\"length\":2.50},{\"number\":\"2\",\"length\":-4.61}]"
            })
    void aCellIsFlat(String field, String text) {
        assertThat(Field.plain(Field.of(field, ITEMS).cell(TREE, Language.EN))).isEqualTo(text);
    }
}
