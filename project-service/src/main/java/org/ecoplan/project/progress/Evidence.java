package org.ecoplan.project.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;

/**
 * Where something can be checked.
 *
 * @param title what it is
 * @param url where it is
 * @param sha256 of what is there, so that a later change of it can be noticed; 64 hexadecimal digits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"title":"竣工验收报告","url":"https://archive.example.org/near-3/acceptance.pdf",\
        "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""")
public record Evidence(
        String title,

        @Schema(examples = "https://archive.example.org/near-3/acceptance.pdf")
        String url,

        @Schema(pattern = "^[0-9a-f]{64}$") String sha256) {

    void check(String at, Faults faults) {
        FileRules rules = new FileRules(faults);
        rules.text(title, at + "/title");
        faults.present(url, at + "/url");
        rules.optionalLink(url, at + "/url");
        faults.present(sha256, at + "/sha256");
        rules.optionalSha256(sha256, at + "/sha256");
    }
}
