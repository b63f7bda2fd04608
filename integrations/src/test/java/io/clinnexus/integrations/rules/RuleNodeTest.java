package io.clinnexus.integrations.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.clinnexus.domain.zones.SourceZone;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RuleNodeTest {

  private static final String FILE =
      """
      name: x
      zone: nowhere
      number: 12
      list:
        - a
        - ""
      """;

  @Test
  void a_complaint_names_file_line_and_field() {
    RuleNode file = RuleNode.read("rules.yaml", FILE);

    refused(() -> file.field("zone").code(SourceZone.class), "line 2, zone: 'nowhere' is refused.");
    refused(() -> file.field("number").whole(1, 9), "line 3, number: must be 1 to 9.");
    refused(() -> file.field("name").number(0, 1), "line 1, name: must be a number.");
    refused(() -> file.texts("list"), "line 6, list: must be text.");
    refused(() -> file.field("name").items(), "line 1, name: must be a list.");
    refused(() -> file.field("other"), "line 1, it: lacks the field other.");
    refused(() -> file.only(Set.of("name", "zone", "number")), "list: is not a known field.");
  }

  @Test
  void broken_files_are_refused() {
    refused(() -> RuleNode.read("rules.yaml", "a: [1"), "line ");
    refused(() -> RuleNode.read("rules.yaml", ""), "line 1: is empty.");
    refused(() -> RuleNode.read("rules.yaml", "a: 1\na: 2").fields(), "line 2, a: is there twice.");
  }

  @Test
  void a_missing_list_is_empty() {
    assertThat(RuleNode.read("rules.yaml", FILE).texts("none")).isEmpty();
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalStateException().isThrownBy(call).withMessageContaining(message);
  }
}
