package io.clinnexus.domain.change.amendment;

import io.clinnexus.domain.shared.InvalidValue;
import java.util.List;

/** The rules by which a change is proposed as substantial; data that a user may tune. */
public record AmendmentRules(String version, List<AmendmentRule> rules) {

  public AmendmentRules {
    rules = List.copyOf(rules);
    InvalidValue.unless(
        rules.stream().map(AmendmentRule::id).distinct().count() == rules.size(),
        "rules",
        "must not have an id twice.");
  }

  /** The rules that take the change; none when it is proposed as not substantial. */
  List<AmendmentRule> of(ChangeRow row) {
    return rules.stream().filter(rule -> rule.takes(row)).toList();
  }
}
