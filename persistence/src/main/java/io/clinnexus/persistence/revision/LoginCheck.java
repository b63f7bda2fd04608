package io.clinnexus.persistence.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether row-level security holds for the login of this application. */
final class LoginCheck {

  private LoginCheck() {}

  /** Throws {@link DatabaseNotReady} when the login lacks a right that the application needs. */
  static void require(LoginRights login) {
    if (!login.maintaining()) {
      throw notUsable(login.name(), "it may not act as clinnexus_maintenance", null);
    }
  }

  static DatabaseNotReady notUsable(String login, String why, @Nullable Throwable cause) {
    return new DatabaseNotReady(
        "The login "
            + login
            + " may not use the schema: "
            + why
            + ". Run ./clinnexus db start, which makes the login, and ./clinnexus db migrate, which"
            + " grants what it needs.",
        cause);
  }

  /** A sentence when only the queries' own filters keep the workspaces apart. */
  static Optional<String> weakness(LoginRights login) {
    List<String> reasons = new ArrayList<>();
    if (login.superuser()) {
      reasons.add("is a superuser");
    }
    if (login.bypassing()) {
      reasons.add("bypasses row-level security");
    }
    if (login.owning() && !login.superuser()) {
      reasons.add("owns tables");
    }
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The login "
                + login.name()
                + " "
                + String.join(" and ", reasons)
                + ": only the queries' own filters keep the workspaces apart. Set DB_RUNTIME_USER"
                + " to a login that owns nothing.");
  }
}
