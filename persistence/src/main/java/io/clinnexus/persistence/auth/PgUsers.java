package io.clinnexus.persistence.auth;

import io.clinnexus.domain.auth.AlreadyMember;
import io.clinnexus.domain.auth.EmailAddress;
import io.clinnexus.domain.auth.EmailTaken;
import io.clinnexus.domain.auth.Member;
import io.clinnexus.domain.auth.Membership;
import io.clinnexus.domain.auth.NotAMember;
import io.clinnexus.domain.auth.Role;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.UserNotFound;
import io.clinnexus.domain.auth.Users;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceNotFound;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.persistence.shared.ConstraintNames;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.Pages;
import io.clinnexus.persistence.shared.RowCounts;
import java.util.Map;
import java.util.Optional;

/** Users and memberships on PostgreSQL. */
final class PgUsers implements Users {

  private final UserMapper mapper;
  private final UserRowConverter converter = UserRowConverter.INSTANCE;

  PgUsers(UserMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(Member member) {
    OpenTransaction.require();
    int count =
        ConstraintNames.meaning(
            () -> mapper.insert(converter.toRow(member.user())),
            Map.of(
                ConstraintNames.USER_EMAIL,
                EmailTaken::new,
                ConstraintNames.USER_LOWER_EMAIL,
                EmailTaken::new));
    RowCounts.one(count, "insert of a user");
    join(member.membership());
  }

  @Override
  public void join(Membership membership) {
    OpenTransaction.require();
    int count =
        ConstraintNames.meaning(
            () -> mapper.insertMembership(converter.toRow(membership)),
            Map.of(
                ConstraintNames.MEMBERSHIP,
                () -> new AlreadyMember(membership.userId()),
                ConstraintNames.MEMBERSHIP_USER,
                () -> new UserNotFound(membership.userId()),
                ConstraintNames.MEMBERSHIP_WORKSPACE,
                () -> new WorkspaceNotFound(membership.workspaceId())));
    RowCounts.one(count, "insert of a membership");
  }

  @Override
  public Optional<Member> find(WorkspaceId workspaceId, UserId id) {
    return Optional.ofNullable(mapper.find(workspaceId.value(), id.value()))
        .map(converter::toDomain);
  }

  @Override
  public Optional<Member> findByEmail(WorkspaceId workspaceId, EmailAddress email) {
    return Optional.ofNullable(mapper.findByEmail(workspaceId.value(), email.value()))
        .map(converter::toDomain);
  }

  @Override
  public Page<Member> list(WorkspaceId workspaceId, PageRequest page) {
    return Pages.byTimeAndId(
        page,
        (after, limit) -> mapper.list(workspaceId.value(), after, limit),
        converter::toDomain,
        row -> new Cursor.TimeAndId(row.joinedAt(), row.id()));
  }

  @Override
  public int lockAdministrators(WorkspaceId workspaceId) {
    OpenTransaction.require();
    return mapper.lockAdministrators(workspaceId.value()).size();
  }

  @Override
  public void changeRole(WorkspaceId workspaceId, UserId id, Role expected, Role next) {
    OpenTransaction.require();
    RowCounts.oneOr(
        mapper.updateRole(workspaceId.value(), id.value(), expected, next),
        "change of a role",
        () -> new NotAMember(id));
  }

  @Override
  public void leave(WorkspaceId workspaceId, UserId id) {
    OpenTransaction.require();
    RowCounts.oneOr(
        mapper.deleteMembership(workspaceId.value(), id.value()),
        "end of a membership",
        () -> new NotAMember(id));
  }
}
