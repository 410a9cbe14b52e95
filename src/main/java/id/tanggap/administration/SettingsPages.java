package id.tanggap.administration;

import id.tanggap.access.Viewer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// All pages of the settings, for the list at their side.
@Component("settingsPages")
public class SettingsPages {

    /// Pages of a section.
    public record Group(SettingsSection section, List<SettingsPage> pages) {}

    private final List<SettingsPage> pages;
    private final List<SettingsAlarm> alarms;

    SettingsPages(List<SettingsPage> pages, List<SettingsAlarm> alarms) {
        this.alarms = List.copyOf(alarms);
        this.pages = pages.stream()
                .sorted(Comparator.comparing(SettingsPage::section)
                        .thenComparing(SettingsPage::order)
                        .thenComparing(SettingsPage::code))
                .toList();
    }

    /// Those that this viewer may open; sections without any are left out.
    public List<Group> groups(Viewer viewer) {
        return Arrays.stream(SettingsSection.values())
                .map(section -> new Group(section, of(viewer, section)))
                .filter(group -> !group.pages().isEmpty())
                .toList();
    }

    private List<SettingsPage> of(Viewer viewer, SettingsSection section) {
        return all(viewer).stream().filter(page -> page.section() == section).toList();
    }

    /// Those that this viewer may open, in order.
    public List<SettingsPage> all(Viewer viewer) {
        return pages.stream().filter(page -> isFor(page, viewer)).toList();
    }

    private static boolean isFor(SettingsPage page, Viewer viewer) {
        return viewer.role().administers() || (page.supervisors() && viewer.supervises());
    }

    /// How much there is on a page that somebody must look at; mostly 0.
    public long alarms(SettingsPage page) {
        return alarms.stream()
                .filter(alarm -> alarm.page().equals(page.code()))
                .mapToLong(alarm -> alarm.count().getAsLong())
                .sum();
    }
}
