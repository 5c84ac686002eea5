package org.ecoplan.kit.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortingTest {

    private static final List<Tree> TREES = List.of(
            Tree.of("10", "3.0").felled("2020-05-01"),
            Tree.of("2", "3.00"),
            Tree.of("1", "12.5").felled("2019-01-31"),
            Tree.of("2.10", "-1"),
            Tree.of("2.9", "7"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                | 1,2,2.9,2.10,10",
                "-number         | 10,2.10,2.9,2,1",
                "height          | 2.10,2,10,2.9,1",
                "-height         | 1,2.9,10,2,2.10",
                "-height,number  | 1,2.9,2,10,2.10",
                "felled          | 1,10,2,2.9,2.10",
                "-felled         | 2.10,2.9,2,10,1"
            })
    void rowsComeInTheOrderAskedForAndThenByNumber(String sort, String numbers) {
        assertThat(numbers(slice(Tree.LISTING.sorting(sort), List.of(), 10))).isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"         | 1,2.9,2,10,2.10", "number | 1,2,2.9,2.10,10"})
    void aListMayUsuallyComeInAnotherOrderThanThatOfItsUniqueKey(String sort, String numbers) {
        Listing<Tree> highestFirst = Tree.LISTING.usuallySortedBy("-height,number");

        assertThat(numbers(slice(highestFirst.sorting(sort), List.of(), 10))).isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"number", "-number", "height", "-height,number", "felled", "-felled"})
    void slicesOfAnySizeAddUpToTheWhole(String sort) {
        Sorting<Tree> sorting = Tree.LISTING.sorting(sort);
        List<Tree> whole = slice(sorting, List.of(), 10);

        for (int size = 1; size <= 5; size++) {
            List<Tree> collected = new ArrayList<>();
            List<Tree> slice = slice(sorting, List.of(), size);
            while (!slice.isEmpty()) {
                collected.addAll(slice);
                Tree last = slice.get(slice.size() - 1);
                String cursor = Position.cursor(Tree.LISTING, sorting, last);
                slice = slice(sorting, Position.read(cursor, Tree.LISTING, sorting), size);
            }
            assertThat(collected).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @CsvSource({"colour, unknown-sort-key", "'number,', unknown-sort-key", "--number, unknown-sort-key"})
    void anUnknownKeyIsRefusedWithThoseThatThereAre(String sort, String code) {
        FieldError error = refusal(() -> Tree.LISTING.sorting(sort));

        assertThat(error.parameter()).isEqualTo("sort");
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.message()).contains("number, height, felled");
    }

    @Test
    void aKeyTwiceIsRefused() {
        assertThat(refusal(() -> Tree.LISTING.sorting("height,-height")).code()).isEqualTo("twice");
    }

    @Test
    void aCursorIsRefusedWithAnotherSorting() {
        String cursor = Position.cursor(Tree.LISTING, Tree.LISTING.sorting("-height"), TREES.get(0));

        FieldError error = refusal(() -> Position.read(cursor, Tree.LISTING, Tree.LISTING.sorting("height")));

        assertThat(error.parameter()).isEqualTo("cursor");
        assertThat(error.code()).isEqualTo("other-sorting");
        assertThat(error.message()).contains("sort=-height,-number");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "***",
                "nonsense",
                "null",
                "{}",
                "[]",
                "[null,null]",
                "[\"bushes\",\"height,number\",\"1\",\"1\"]",
                "[\"trees\",\"height,number\"]",
                "[\"trees\",\"height,number\",\"1\"]",
                "[\"trees\",\"height,number\",\"1\",\"1\",\"1\"]",
                "[\"trees\",\"height,number\",\"tall\",\"1\"]",
                "[\"trees\",\"height,number\",\"1e999999999\",\"1\"]",
                "[\"trees\",\"height,number\",null,\"1\"]",
                "[\"trees\",\"height,number\",{},\"1\"]"
            })
    void aCursorThatIsNoneOfOursIsRefused(String content) {
        String cursor = content.startsWith("*")
                ? content
                : java.util.Base64.getUrlEncoder().encodeToString(content.getBytes());

        assertThat(refusal(() -> Position.read(cursor, Tree.LISTING, Tree.LISTING.sorting("height")))
                        .code())
                .isEqualTo("wrong-format");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "id             | (id > :after0) | id",
                "-id            | (id < :after0) | id desc",
                "height         | ((height, id) > (:after0, :after1)) | height, id",
                "-height        | ((height, id) < (:after0, :after1)) | height desc, id desc",
                "-height,id     | (height < :after0 or height = :after0 and id > :after1) | height desc, id",
                "felled         | ((felled_on > :after0 or felled_on is null) or felled_on = :after0 and id > :after1)"
                        + " | felled_on, id",
                "-felled        | (felled_on < :after0 or felled_on = :after0 and id < :after1)"
                        + " | felled_on desc, id desc",
                "height,-felled | (height > :after0 or height = :after0 and felled_on < :after1"
                        + " or height = :after0 and felled_on = :after1 and id < :after2)"
                        + " | height, felled_on desc, id desc"
            })
    void aQueryGetsAConditionAndAnOrder(String sort, String condition, String order) {
        Sorting<Tree> sorting = stored().sorting(sort);
        Map<String, Object> parameters = new HashMap<>();
        Slice<Tree> slice = new Slice<>(sorting, sorting.position(TREES.get(0)), 10);

        assertThat(slice.condition(parameters)).isEqualTo(condition);
        assertThat(slice.orderBy()).isEqualTo(order);
        assertThat(parameters).hasSize(sorting.orders().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "felled  | (felled_on is null and id > :after1)",
                "-felled | (felled_on is not null or felled_on is null and id < :after1)"
            })
    void behindWhatIsAbsentThereIsWhatItsOrderPutsThere(String sort, String condition) {
        Sorting<Tree> sorting = stored().sorting(sort);
        Map<String, Object> parameters = new HashMap<>();

        assertThat(new Slice<>(sorting, sorting.position(TREES.get(1)), 10).condition(parameters))
                .isEqualTo(condition);
        assertThat(parameters).isEqualTo(Map.of("after1", "2"));
    }

    @Test
    void theFirstRowsAreBehindNothing() {
        assertThat(new Slice<>(stored().sorting(null), List.of(), 10).condition(new HashMap<>()))
                .isEqualTo("(1 = 1)");
    }

    private static Listing<Tree> stored() {
        return Listing.of("trees", "树木", "Trees", Tree.class, SortKey.text("id", Tree::number))
                .sortedBy(SortKey.decimal("height", Tree::height))
                .sortedBy(SortKey.optional(SortKey.storedAs("felled_on", SortKey.date("felled", Tree::felled))));
    }

    private static List<Tree> slice(Sorting<Tree> sorting, List<String> after, int limit) {
        return Rows.of(TREES).read(new Slice<>(sorting, after, limit));
    }

    private static String numbers(List<Tree> trees) {
        return String.join(",", trees.stream().map(Tree::number).toList());
    }

    private static FieldError refusal(Runnable asked) {
        return assertThatThrownBy(asked::run)
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .actual()
                .problem()
                .errors()
                .get(0);
    }
}
