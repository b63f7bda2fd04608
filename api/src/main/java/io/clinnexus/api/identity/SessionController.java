package io.clinnexus.api.identity;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.security.OwnRules;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.identity.AcceptInvitation;
import io.clinnexus.domain.identity.AccessToken;
import io.clinnexus.domain.identity.Caller;
import io.clinnexus.domain.identity.EndSession;
import io.clinnexus.domain.identity.IssuedToken;
import io.clinnexus.domain.identity.NewPassword;
import io.clinnexus.domain.identity.NotASession;
import io.clinnexus.domain.identity.OpenSession;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logs people in and out. */
@Tag(name = "identity", description = "Logging in, keys, members")
@RestController
@RequestMapping("/api/v1")
class SessionController {

  private final OpenSession openSession;
  private final EndSession endSession;
  private final AcceptInvitation acceptInvitation;
  private final CurrentActor currentActor;

  SessionController(
      OpenSession openSession,
      EndSession endSession,
      AcceptInvitation acceptInvitation,
      CurrentActor currentActor) {
    this.openSession = openSession;
    this.endSession = endSession;
    this.acceptInvitation = acceptInvitation;
    this.currentActor = currentActor;
  }

  @Operation(
      operationId = "openSession",
      summary = "Log in with address and password",
      description = "Who fails often must wait; Retry-After says how long.")
  @ApiResponse(responseCode = "201", description = "Logged in.")
  @ApiResponse(responseCode = "401", description = "`login.failed`")
  @ApiResponse(responseCode = "429", description = "`login.too-many-attempts`")
  @SecurityRequirements
  @OwnRules
  @PostMapping(path = "/sessions", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<SessionResponse> open(
      @Valid @RequestBody OpenSessionRequest body,
      @Parameter(hidden = true) HttpServletRequest request) {
    IssuedToken issued =
        openSession.handle(
            new OpenSession.Command(
                body.email(),
                body.password(),
                Optional.ofNullable(body.workspaceId()).map(WorkspaceId::new),
                request.getRemoteAddr()));
    AccessToken session = issued.token();
    return ResponseEntity.created(URI.create("/api/v1/me"))
        .body(
            new SessionResponse(
                session.id().value(),
                session.workspaceId().value(),
                session.userId().value(),
                issued.secret().reveal(),
                session.times().createdAt(),
                session.times().expiresAt()));
  }

  @Operation(operationId = "endSession", summary = "Log out: end the session in use at once")
  @ApiResponse(responseCode = "204", description = "Ended.")
  @ApiResponse(responseCode = "409", description = "`session.not-in-use`: a key is no session.")
  @OwnRules
  @DeleteMapping("/sessions/current")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end() {
    Caller caller = currentActor.caller();
    endSession.handle(
        new EndSession.Command(caller.actor(), caller.tokenId().orElseThrow(NotASession::new)));
  }

  @Operation(
      operationId = "acceptInvitation",
      summary = "Set a password with a one-time secret",
      description = "The secret of the first start, or of an invitation. It is good once.")
  @ApiResponse(responseCode = "204", description = "Set; log in with it.")
  @ApiResponse(responseCode = "401", description = "`authentication.invalid`")
  @SecurityRequirements
  @OwnRules
  @PostMapping(path = "/invitations/accept", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void accept(@Valid @RequestBody AcceptInvitationRequest body) {
    acceptInvitation.handle(
        new AcceptInvitation.Command(body.secret(), new NewPassword(body.password())));
  }
}
