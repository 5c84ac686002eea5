package org.ecoplan.project.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project list as an official saves it. */
@QuarkusTest
@WithTestResource(Backends.class)
class ProjectTableTest {

    private static final String PROJECTS = "/api/v1/plans/table/projects";

    private static final Pattern CHARACTER = Pattern.compile("&#x([0-9a-f]+);");

    @TempDir
    Path folder;

    @BeforeEach
    void theFileIsLoaded() {
        ProjectFile.small("table").load();
        given().contentType("application/json")
                .body("{\"status\":\"IN_PROGRESS\",\"on\":\"2026-03-01\"}")
                .post(PROJECTS + "/far-1/status");
    }

    @Test
    void hasNamesInThePlaceOfCodes() {
        List<String> lines = given().get(PROJECTS + "?format=csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("table-projects.csv"))
                .extract()
                .asString()
                .lines()
                .toList();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .isEqualTo("\uFEFF序号,代码,期限,行动,任务,项目名称,建设内容,起始年,终止年,牵头单位,配合单位,状态,状态起始日,开工日,"
                        + "完工日,进度（%）,最近填报日,预警,预警说明,服务指标");
        assertThat(lines.get(1)).startsWith("1,near-1,近期,生态空间,公园,公园建设,新建公园,2019,2020,市水利局,各区政府,未开工,,,,,,逾期,应于");
        // "some districts" are one, which stands there itself
        assertThat(lines.get(2)).contains(",市水利局,北区政府,未开工,");
        assertThat(lines.get(3))
                .startsWith("1,far-1,中远期,生态空间,公园,公园维护,维护,2021,2025,南区政府,,进行中,2026-03-01,2026-03-01,,,,逾期,");
    }

    @Test
    void isInEnglishForWhoReadsThat() {
        String csv = given().header("Accept-Language", "en")
                .accept("text/csv")
                .get(PROJECTS + "?status=IN_PROGRESS")
                .asString();

        assertThat(csv)
                .startsWith(
                        "\uFEFFNumber,Code,Term,Action,Task,Name,Content,From,To,Lead unit,Units taking part,Status,")
                .contains(
                        "1,far-1,medium and long term,Space,Parks,Park upkeep,Keep them up,2021,2025,South,,in progress,");
    }

    @Test
    void hasOtherColumnsForWhoAsksForThem() {
        String csv = given().get(PROJECTS + "?format=csv&fields=code,units,lead.code,status,lateness.overdue&sort=code")
                .asString();

        assertThat(csv.lines())
                .containsExactly(
                        "\uFEFF代码,责任单位代码,牵头单位代码,状态代码,逾期",
                        "far-1,table-south,table-south,IN_PROGRESS,true",
                        "near-1,table-water; table-all,table-water,NOT_STARTED,true",
                        "near-2,table-water; table-some,table-water,NOT_STARTED,true");
    }

    @Test
    void isAWorkbookToo() throws IOException {
        byte[] workbook = given().get(PROJECTS + "?format=xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(entry(workbook, "xl/workbook.xml")).contains("name=\"重点工程\"");
        assertThat(entry(workbook, "xl/worksheets/sheet1.xml")).contains("牵头单位", "市水利局", "各区政府", "进行中");
    }

    private String entry(byte[] workbook, String name) throws IOException {
        Path file = Files.write(folder.resolve("projects.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String xml = new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            return CHARACTER.matcher(xml).replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
        }
    }
}
