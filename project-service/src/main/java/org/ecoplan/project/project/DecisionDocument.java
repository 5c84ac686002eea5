package org.ecoplan.project.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;

/**
 * The paper that a decision is written down in.
 *
 * @param number 文号, such as 江环委〔2020〕3号
 * @param url where it can be read
 * @param sha256 of what is behind the link, so that a later change of it can be noticed; 64 hexadecimal digits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"title":"关于印发2020年度生态文明建设工程行动计划的通知","number":"江环委〔2020〕3号"}""")
public record DecisionDocument(
        String title,

        String number,

        @Schema(examples = "https://archive.example.org/2020/3.pdf")
        String url,

        @Schema(pattern = "^[0-9a-f]{64}$") String sha256) {

    /** Finds everything that is wrong with it; {@code at} points to it. */
    public void check(String at, Faults faults) {
        FileRules rules = new FileRules(faults);
        rules.text(title, at + "/title");
        rules.text(number, at + "/number");
        rules.optionalLink(url, at + "/url");
        rules.optionalSha256(sha256, at + "/sha256");
    }
}
