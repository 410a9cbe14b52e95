package id.tanggap.desk.help;

import id.tanggap.access.Role;
import java.util.List;

/// A step of a tour: a page, and the part of it that is spoken of. The messages `help.tour.CODE.title` and `.text` are
/// its words.
///
/// @param points selector of the part; the whole page if nothing fits
record TourStep(String code, String page, String points) {

    private static final TourStep QUEUE = new TourStep("queue", "/queue", "#rows");
    private static final TourStep SEARCH = new TourStep("search", "/queue", "#q");
    private static final TourStep PHONE = new TourStep("phone", "/phone", ".rail a[href='/phone']");
    private static final TourStep MENTIONS = new TourStep("mentions", "/mentions", ".rail a[href='/mentions']");
    private static final TourStep ME = new TourStep("me", "/me", ".rail .me > summary");
    private static final TourStep HELP = new TourStep("help", "/help", "#guides");
    private static final TourStep INCIDENTS = new TourStep("incidents", "/incidents", ".rail a[href='/incidents']");
    private static final TourStep SUPERVISION =
            new TourStep("supervision", "/supervision", ".rail a[href='/supervision']");
    private static final TourStep AUDIT = new TourStep("audit", "/audit", ".rail a[href='/audit']");
    private static final TourStep EXPORTS = new TourStep("exports", "/exports", "#ticket");

    /// The first day of somebody with this role.
    static List<TourStep> of(Role role) {
        return switch (role) {
            case AGENT -> List.of(QUEUE, SEARCH, PHONE, MENTIONS, ME, HELP);
            case BALAI -> List.of(new TourStep("balai", "/queue", "#rows"), SEARCH, MENTIONS, ME, HELP);
            case DUTY_OFFICER -> List.of(INCIDENTS, QUEUE, PHONE, MENTIONS, ME, HELP);
            case SUPERVISOR ->
                List.of(SUPERVISION, QUEUE, new TourStep("identities", "/identities", "#ticket"), MENTIONS, ME, HELP);
            case ADMIN ->
                List.of(
                        new TourStep("settings", "/settings", ".settings-nav"),
                        new TourStep("history", "/settings/history", "#settings-history"),
                        new TourStep("channels", "/channels", "main h1"),
                        AUDIT,
                        ME,
                        HELP);
            case AUDITOR -> List.of(AUDIT, EXPORTS, QUEUE, ME, HELP);
        };
    }
}
