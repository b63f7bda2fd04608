package io.clinnexus.integrations.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.clinnexus.integrations.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictRuleFilesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rules | severity: critical | severity: grave | severity: 'grave' is refused",
        "rules | {right-document} | {page} | title: knows no {page}",
        "rules | id: inside.value | id: inside.wording | id: is used twice",
        "facts | between: between.dose | between: between.taste | between: names no rule of conflicts/rules.yaml",
        "facts | measure: dose | measure: weight | measure: 'weight' is refused",
        "words | '{visit} ?№?' | '{visits} ?№?' | visit-list: knows no macro {visits}",
        "words | '(?i)lorem' | '(?i)(lorem' | placeholder: is no expression",
        "procedures | id: ecg | name: ecg | name: is not a known field",
      })
  void a_mistake_names_file_line_and_field(
      String file, String before, String after, String complaint) throws IOException {
    change(file, before, after);

    assertThatIllegalStateException()
        .isThrownBy(() -> ConflictRuleFiles.read(RuleFiles.in(folder)))
        .withMessageStartingWith("conflicts/" + file + ".yaml, line ")
        .withMessageContaining(complaint);
  }

  @Test
  void the_fingerprint_changes_with_any_file() throws IOException {
    String before = ConflictRuleFiles.read(RuleFiles.shipped()).fingerprint();
    change("words", "lorem ipsum", "lorem");

    assertThat(ConflictRuleFiles.read(RuleFiles.in(folder)).fingerprint()).isNotEqualTo(before);
  }

  private void change(String file, String before, String after) throws IOException {
    String name = "conflicts/" + file + ".yaml";
    String content = RuleFiles.shipped().content(name);
    assertThat(content).contains(before);
    Files.createDirectories(folder.resolve("conflicts"));
    Files.writeString(
        folder.resolve(name),
        content.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)));
  }
}
