package org.ecoplan.project.funding;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.ecoplan.project.ProjectFile;

/** What tests tell about the money of one plan, in the words of those who tell it. */
record Ledgers(String plan) {

    /** A plan with three projects and no money yet. */
    static Ledgers ofANew(String plan) {
        ProjectFile.small(plan).load().statusCode(201);
        return new Ledgers(plan);
    }

    String path(String project) {
        return "/api/v1/plans/" + plan + "/projects/" + project + "/funding";
    }

    String path(String project, int year) {
        return path(project) + "/" + year;
    }

    static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }

    static String budget(String lines, String reason) {
        return """
                {"lines":[%s],"document":"江财农〔2020〕12号","recordedBy":"市财政局"%s}""".formatted(lines, reason == null ? "" : ",\"reason\":\"" + reason + "\"");
    }

    static String line(String source, String amount) {
        return "{\"source\":\"" + source + "\",\"amount\":" + amount + "}";
    }

    static String entry(String kind, String source, String amount, String document, String more) {
        return """
                {"kind":"%s","source":"%s","amount":%s,"on":"2021-03-01","document":"%s","recordedBy":"市财政局"%s}""".formatted(kind, source, amount, document, more);
    }

    static String approved(String approvedBy) {
        return ",\"overrun\":{\"reason\":\"防汛抢险\",\"approvedBy\":\"" + approvedBy + "\"}";
    }

    ValidatableResponse state(String project, int year, String... lines) {
        return json(budget(String.join(",", lines), null))
                .put(path(project, year))
                .then()
                .statusCode(200);
    }

    ValidatableResponse send(String project, int year, String entry) {
        return json(entry).post(path(project, year) + "/entries").then();
    }

    /** @return the number of the entry */
    int appropriate(String project, int year, String source, String amount, String document) {
        return recorded(project, year, entry("APPROPRIATION", source, amount, document, ""));
    }

    /** @return the number of the entry */
    int spend(String project, int year, String source, String amount, String document) {
        return recorded(project, year, entry("EXPENDITURE", source, amount, document, ""));
    }

    /** @return the number of the entry */
    int overrun(String project, int year, String source, String amount, String document) {
        return recorded(project, year, entry("EXPENDITURE", source, amount, document, approved("市长")));
    }

    private int recorded(String project, int year, String entry) {
        return send(project, year, entry).statusCode(201).extract().path("entry.number");
    }

    ValidatableResponse reverse(String project, int year, int number, String more) {
        return json("{\"reason\":\"录入错误\",\"recordedBy\":\"王会计\"" + more + "}")
                .post(path(project, year) + "/entries/" + number + "/reversal")
                .then();
    }

    ValidatableResponse of(String project, int year) {
        return given().get(path(project, year)).then().statusCode(200);
    }

    /** The body as it was sent, in which a number has all its digits. */
    static String text(ValidatableResponse answer) {
        return answer.extract().asString();
    }
}
