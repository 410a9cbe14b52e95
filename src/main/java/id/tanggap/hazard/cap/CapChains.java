package id.tanggap.hazard.cap;

import id.tanggap.hazard.cap.message.CapAlert;
import id.tanggap.hazard.cap.message.CapInfo;
import id.tanggap.hazard.cap.message.CapMessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Orders messages into chains. The result depends only on which messages there are, never on the order in which they
/// came: an update may come before what it updates.
///
/// - Messages with the same sender and identifier are one message; the agency sends each language as a file of its
/// own.
/// - Messages belong together if one refers to the other, or both refer to the same third, known or not. A message
/// joins only those of its own sender and its own status: neither a stranger nor an exercise may cancel an alert.
/// - A message is superseded by an Update or Cancel that refers to it. Of those that are not, the one sent last holds.
/// - Ack and Error are between machines and change nothing.
public final class CapChains {

    private static final Set<String> OF_EVENTS = Set.of("Alert", "Update", "Cancel");
    private static final Set<String> SUPERSEDE = Set.of("Update", "Cancel");
    private static final Comparator<CapAlert> BY_TIME = Comparator.comparing(
                    (CapAlert alert) -> alert.id().sent().instant().orElse(Instant.MIN))
            .thenComparing(alert -> alert.id().identifier())
            .thenComparing(CapAlert::toString);

    /// Names a message within the messages of one status.
    private record Key(String status, String sender, String identifier) implements Comparable<Key> {

        static Key of(CapAlert alert) {
            return new Key(alert.status(), alert.id().sender(), alert.id().identifier());
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::status)
                    .thenComparing(Key::sender)
                    .thenComparing(Key::identifier)
                    .compare(this, other);
        }
    }

    private CapChains() {}

    /// @param alerts valid ones, in any order, also repeated
    /// @return the chains, the one with the earliest message first
    public static List<CapChain> of(Collection<CapAlert> alerts) {
        var messages = new TreeMap<Key, CapAlert>();
        alerts.stream()
                .filter(alert -> OF_EVENTS.contains(alert.msgType()))
                .collect(Collectors.groupingBy(Key::of))
                .forEach((key, copies) -> messages.put(key, merged(copies)));
        return groups(messages).stream()
                .map(CapChains::chain)
                .sorted(Comparator.comparing(
                        (CapChain chain) -> chain.messages().getFirst(), BY_TIME))
                .toList();
    }

    /// One message from its copies in several languages. Of two copies in one language that differ, the one sent last
    /// holds.
    private static CapAlert merged(List<CapAlert> copies) {
        var latestFirst = copies.stream().distinct().sorted(BY_TIME.reversed()).toList();
        var latest = latestFirst.getFirst();
        var byLanguage = new LinkedHashMap<String, List<CapInfo>>();
        for (var copy : latestFirst) {
            copy.infos().stream()
                    .collect(Collectors.groupingBy(CapInfo::languageOrDefault))
                    .forEach(byLanguage::putIfAbsent);
        }
        var infos = byLanguage.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<CapInfo>> one) -> !isIndonesian(one.getKey()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .flatMap(one -> one.getValue().stream())
                .toList();
        var references = latestFirst.stream()
                .flatMap(copy -> copy.references().stream())
                .distinct()
                .sorted(Comparator.comparing(CapMessageId::reference))
                .toList();
        return new CapAlert(
                latest.id(),
                latest.status(),
                latest.msgType(),
                latest.distribution(),
                references,
                latest.incidents(),
                infos);
    }

    private static boolean isIndonesian(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("id");
    }

    private static Collection<List<CapAlert>> groups(Map<Key, CapAlert> messages) {
        var leader = new HashMap<Key, Key>();
        messages.forEach((key, alert) -> {
            leader.putIfAbsent(key, key);
            for (var other : referred(alert)) {
                leader.putIfAbsent(other, other);
                leader.put(leader(leader, key), leader(leader, other));
            }
        });
        var groups = new HashMap<Key, List<CapAlert>>();
        messages.forEach((key, alert) -> groups.computeIfAbsent(leader(leader, key), first -> new ArrayList<>())
                .add(alert));
        return groups.values();
    }

    private static Key leader(Map<Key, Key> leader, Key member) {
        var at = member;
        for (var next = leader.get(at); next != null && !next.equals(at); next = leader.get(at)) {
            at = next;
        }
        return at;
    }

    private static List<Key> referred(CapAlert alert) {
        return alert.references().stream()
                .filter(other -> other.sender().equals(alert.id().sender()))
                .map(other -> new Key(alert.status(), other.sender(), other.identifier()))
                .toList();
    }

    private static CapChain chain(List<CapAlert> messages) {
        var superseded = new HashSet<Key>();
        messages.stream().filter(alert -> SUPERSEDE.contains(alert.msgType())).forEach(alert -> referred(alert).stream()
                .filter(other -> !other.equals(Key.of(alert)))
                .forEach(superseded::add));
        var sorted = messages.stream().sorted(BY_TIME).toList();
        var current = sorted.reversed().stream()
                .filter(alert -> !superseded.contains(Key.of(alert)))
                .findFirst()
                .orElse(sorted.getLast()); // messages that refer to each other in a circle
        return new CapChain(current, sorted, current.msgType().equals("Cancel"));
    }
}
