package io.clinnexus.api.identity;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.security.OwnRules;
import io.clinnexus.api.web.PageResponse;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.identity.AccessTokenId;
import io.clinnexus.domain.identity.AccessTokens;
import io.clinnexus.domain.identity.CreateApiKey;
import io.clinnexus.domain.identity.IssuedToken;
import io.clinnexus.domain.identity.RevokeApiKey;
import io.clinnexus.domain.identity.TokenKind;
import io.clinnexus.domain.shared.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes, lists and revokes API keys: one's own, and for administrators those of all members. */
@Tag(name = "identity", description = "Logging in, keys, members")
@RestController
@RequestMapping("/api/v1/api-keys")
class ApiKeyController {

  private static final int DEFAULT_DAYS = 90;

  private final CreateApiKey createApiKey;
  private final RevokeApiKey revokeApiKey;
  private final AccessTokens tokens;
  private final IdentityDtoConverter converter;
  private final CurrentActor currentActor;

  ApiKeyController(
      CreateApiKey createApiKey,
      RevokeApiKey revokeApiKey,
      AccessTokens tokens,
      IdentityDtoConverter converter,
      CurrentActor currentActor) {
    this.createApiKey = createApiKey;
    this.revokeApiKey = revokeApiKey;
    this.tokens = tokens;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(
      operationId = "createApiKey",
      summary = "Make an API key",
      description = "The secret is shown this once. No key may do more than what it is made with.")
  @ApiResponse(responseCode = "201", description = "Made.")
  @ApiResponse(
      responseCode = "403",
      description = "`operation.forbidden`, `api-key.scope-beyond-own`, `request.cross-origin`")
  @OwnRules
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<NewApiKeyResponse> create(@Valid @RequestBody CreateApiKeyRequest body) {
    IssuedToken key =
        createApiKey.handle(
            new CreateApiKey.Command(
                currentActor.get(),
                Optional.ofNullable(body.userId()).map(UserId::new),
                body.name(),
                Set.copyOf(body.scopes()),
                Optional.ofNullable(body.expiresInDays()).orElse(DEFAULT_DAYS)));
    return ResponseEntity.created(URI.create("/api/v1/api-keys"))
        .body(new NewApiKeyResponse(converter.response(key.token()), key.secret().reveal()));
  }

  @Operation(
      operationId = "listApiKeys",
      summary = "List keys, oldest first, revoked and expired ones too",
      description = "One's own; for administrators those of all members.")
  @ApiResponse(responseCode = "200", description = "One page.")
  @GetMapping
  PageResponse<ApiKeyResponse> list(PageRequest page) {
    Actor actor = currentActor.get();
    Optional<UserId> whose =
        actor.authority().allows(io.clinnexus.domain.auth.Operation.MANAGE_KEYS)
            ? Optional.empty()
            : Optional.of(actor.userId());
    return PageResponse.of(
        tokens.list(actor.workspaceId(), TokenKind.API_KEY, whose, page), converter::response);
  }

  @Operation(operationId = "revokeApiKey", summary = "Revoke a key; it ends at once")
  @ApiResponse(responseCode = "204", description = "Revoked.")
  @OwnRules
  @DeleteMapping("/{key_id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable("key_id") UUID id) {
    revokeApiKey.handle(new RevokeApiKey.Command(currentActor.get(), new AccessTokenId(id)));
  }
}
