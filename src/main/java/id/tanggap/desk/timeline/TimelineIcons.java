package id.tanggap.desk.timeline;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The icon of each event of the timeline: names in the icon sprite.
final class TimelineIcons {

    private static final Map<String, String> ICONS = Map.ofEntries(
                    Map.entry(
                            "tag",
                            "understood corrected tagged untagged filled category-merged category-restored tag-renamed"),
                    Map.entry("route", "routed routing-kept handed-over held declined"),
                    Map.entry("check", "accepted started went-on resolved confirmed closed triaged"),
                    Map.entry("refresh", "reopened resumed"),
                    Map.entry("link", "merged linked link-suggested suggestion-dismissed call-linked redirected"),
                    Map.entry(
                            "arrow-back-up",
                            "unmerged unlinked messages-left messages-returned call-unlinked answer-withdrawn released"),
                    Map.entry("eye", "disclosed identity-opened number-opened original-opened followed unfollowed"),
                    Map.entry("phone", "call-told callback-asked"),
                    Map.entry("map-pin", "placed place-unclear"),
                    Map.entry("message", "status-asked opted-in opted-out"),
                    Map.entry("user", "assigned claimed"),
                    Map.entry("clock", "warned waiting-citizen waiting-third-party"),
                    Map.entry("alert-triangle", "danger-reported breached delivery-failed undeliverable media-lost"),
                    Map.entry("x", "cancelled"),
                    Map.entry("lock", "concealed revealed"),
                    Map.entry("upload", "progressed"))
            .entrySet()
            .stream()
            .flatMap(one -> Stream.of(one.getValue().split(" ")).map(kind -> Map.entry(kind, one.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private TimelineIcons() {}

    static String of(String kind) {
        return ICONS.getOrDefault(kind, "history");
    }
}
