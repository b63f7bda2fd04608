package io.clinnexus.api.identity;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.security.OwnRules;
import io.clinnexus.api.web.PageResponse;
import io.clinnexus.domain.auth.EmailAddress;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.Users;
import io.clinnexus.domain.identity.AddMember;
import io.clinnexus.domain.identity.ChangeRole;
import io.clinnexus.domain.identity.InviteMember;
import io.clinnexus.domain.identity.RemoveMember;
import io.clinnexus.domain.identity.TrustedIssuer;
import io.clinnexus.domain.shared.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who belongs to the workspace, and as what. */
@Tag(name = "identity", description = "Logging in, keys, members")
@RestController
@RequestMapping("/api/v1/members")
class MemberController {

  private final AddMember addMember;
  private final ChangeRole changeRole;
  private final RemoveMember removeMember;
  private final InviteMember inviteMember;
  private final Users users;
  private final TrustedIssuer issuer;
  private final IdentityDtoConverter converter;
  private final CurrentActor currentActor;

  MemberController(
      AddMember addMember,
      ChangeRole changeRole,
      RemoveMember removeMember,
      InviteMember inviteMember,
      Users users,
      TrustedIssuer issuer,
      IdentityDtoConverter converter,
      CurrentActor currentActor) {
    this.addMember = addMember;
    this.changeRole = changeRole;
    this.removeMember = removeMember;
    this.inviteMember = inviteMember;
    this.users = users;
    this.issuer = issuer;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(operationId = "listMembers", summary = "List the members, in the order of joining")
  @ApiResponse(responseCode = "200", description = "One page.")
  @GetMapping
  PageResponse<MemberResponse> list(PageRequest page) {
    return PageResponse.of(users.list(currentActor.get().workspaceId(), page), converter::response);
  }

  @Operation(
      operationId = "addMember",
      summary = "Add a member",
      description = "Who is new gets an invitation, or is known by a subject of the issuer.")
  @ApiResponse(responseCode = "201", description = "Added.")
  @ApiResponse(
      responseCode = "409",
      description = "`membership.exists`, `user.identity-taken`, `user.account-exists`")
  @OwnRules
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AddedMemberResponse> add(@Valid @RequestBody AddMemberRequest body) {
    AddMember.Added added =
        addMember.handle(
            new AddMember.Command(
                currentActor.get(),
                new EmailAddress(body.email()),
                Optional.ofNullable(body.name()),
                body.role(),
                Optional.ofNullable(body.subject()).map(issuer::identity)));
    return ResponseEntity.created(URI.create("/api/v1/members"))
        .body(
            new AddedMemberResponse(
                converter.response(added.member()),
                added.invitation().map(converter::invitation).orElse(null)));
  }

  @Operation(operationId = "changeRole", summary = "Give a member another role")
  @ApiResponse(responseCode = "200", description = "It counts from the next request on.")
  @ApiResponse(responseCode = "409", description = "`member.last-administrator`")
  @OwnRules
  @PatchMapping(path = "/{user_id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  MemberResponse change(
      @PathVariable("user_id") UUID id, @Valid @RequestBody ChangeRoleRequest body) {
    return converter.response(
        changeRole.handle(new ChangeRole.Command(currentActor.get(), new UserId(id), body.role())));
  }

  @Operation(operationId = "removeMember", summary = "End a membership, with its keys and sessions")
  @ApiResponse(responseCode = "204", description = "Ended.")
  @ApiResponse(responseCode = "409", description = "`member.last-administrator`")
  @OwnRules
  @DeleteMapping("/{user_id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable("user_id") UUID id) {
    removeMember.handle(new RemoveMember.Command(currentActor.get(), new UserId(id)));
  }

  @Operation(
      operationId = "inviteMember",
      summary = "Give a member a new one-time secret to set a password with")
  @ApiResponse(responseCode = "201", description = "The secrets before it are good no more.")
  @ApiResponse(responseCode = "409", description = "`member.elsewhere`")
  @OwnRules
  @PostMapping("/{user_id}/invitations")
  ResponseEntity<InvitationResponse> invite(@PathVariable("user_id") UUID id) {
    return ResponseEntity.created(URI.create("/api/v1/invitations/accept"))
        .body(
            converter.invitation(
                inviteMember.handle(new InviteMember.Command(currentActor.get(), new UserId(id)))));
  }
}
