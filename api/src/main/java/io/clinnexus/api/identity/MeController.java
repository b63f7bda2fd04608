package io.clinnexus.api.identity;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.security.OwnRules;
import io.clinnexus.api.web.PageResponse;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Authority;
import io.clinnexus.domain.auth.Member;
import io.clinnexus.domain.auth.NotAMember;
import io.clinnexus.domain.auth.Users;
import io.clinnexus.domain.identity.Logins;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells callers who they are and where they may go. */
@Tag(name = "identity", description = "Logging in, keys, members")
@RestController
@RequestMapping("/api/v1")
class MeController {

  private final Users users;
  private final Logins logins;
  private final IdentityDtoConverter converter;
  private final CurrentActor currentActor;

  MeController(
      Users users, Logins logins, IdentityDtoConverter converter, CurrentActor currentActor) {
    this.users = users;
    this.logins = logins;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(operationId = "getMe", summary = "Who the token in use stands for")
  @ApiResponse(responseCode = "200", description = "You.")
  @OwnRules
  @GetMapping("/me")
  MeResponse me() {
    Actor actor = currentActor.get();
    Member member =
        users
            .find(actor.workspaceId(), actor.userId())
            .orElseThrow(() -> new NotAMember(actor.userId()));
    Authority authority = actor.authority();
    return new MeResponse(
        actor.userId().value(),
        member.user().email().value(),
        member.user().name().orElse(null),
        actor.workspaceId().value(),
        authority.role(),
        converter.scopes(authority.scopes()),
        Arrays.stream(io.clinnexus.domain.auth.Operation.values())
            .filter(authority::allows)
            .map(io.clinnexus.domain.auth.Operation::code)
            .toList());
  }

  @Operation(
      operationId = "listWorkspaces",
      summary = "The workspaces you are a member of, in the order of joining")
  @ApiResponse(responseCode = "200", description = "All of them.")
  @OwnRules
  @GetMapping("/workspaces")
  PageResponse<WorkspaceResponse> workspaces() {
    return new PageResponse<>(
        logins.memberships(currentActor.get().userId()).stream().map(converter::response).toList(),
        null);
  }
}
