package io.clinnexus.domain.identity;

import io.clinnexus.domain.auth.Member;

/** Invites members without the use case that asks who may. */
public final class TokenInvitations {

  private TokenInvitations() {}

  /** Adds an invitation and returns its secret. */
  public static String add(TokenFactory factory, AccessTokens tokens, Member member) {
    IssuedToken issued = factory.invitation(member.workspaceId(), member.user().id());
    tokens.add(issued.token(), issued.secret().hash());
    return issued.secret().reveal();
  }
}
