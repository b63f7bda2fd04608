package io.clinnexus.domain.shared;

import io.clinnexus.domain.auth.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rows in the order they came, each with the workspace that owns it. */
public final class InMemoryRows<K, V> {

  private final Map<K, Owned<V>> rows = new LinkedHashMap<>();

  private record Owned<V>(WorkspaceId workspaceId, V value) {}

  /** Adds a row or replaces the one with the key. */
  public synchronized void put(WorkspaceId workspaceId, K key, V value) {
    rows.put(key, new Owned<>(workspaceId, value));
  }

  /** The row with the key, if the workspace owns it. */
  public synchronized Optional<V> find(WorkspaceId workspaceId, K key) {
    return Optional.ofNullable(rows.get(key))
        .filter(row -> row.workspaceId().equals(workspaceId))
        .map(Owned::value);
  }

  /** The rows of the workspace that pass the test, oldest first. */
  public synchronized Stream<V> all(WorkspaceId workspaceId, Predicate<V> test) {
    return rows.values().stream()
        .filter(row -> row.workspaceId().equals(workspaceId))
        .map(Owned::value)
        .filter(test)
        .toList()
        .stream();
  }

  /** Takes away the rows of the workspace that pass the test. */
  public synchronized void removeIf(WorkspaceId workspaceId, Predicate<V> test) {
    rows.values().removeIf(row -> row.workspaceId().equals(workspaceId) && test.test(row.value()));
  }
}
