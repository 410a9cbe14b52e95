package id.tanggap.resource.site;

import id.tanggap.access.Viewer;
import id.tanggap.resource.ResourcePolicy;
import id.tanggap.resource.ResourceResult;
import id.tanggap.resource.history.ResourceEditor;
import id.tanggap.resource.history.ResourceHistory;
import id.tanggap.table.RowReader;
import id.tanggap.table.TableRow;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds, changes and confirms sites from pages. Each is one transaction with its history.
@Service
public class SiteEditor {

    private final SiteStore store;
    private final SiteFields fields;
    private final ResourceHistory history;
    private final Clock clock;

    SiteEditor(SiteStore store, SiteFields fields, ResourceHistory history, Clock clock) {
        this.store = store;
        this.fields = fields;
        this.history = history;
        this.clock = clock;
    }

    /// A new site.
    ///
    /// @param form all fields by their codes
    @Transactional
    public ResourceResult add(Map<String, String> form, Viewer by) {
        return save(Optional.empty(), new TableRow(0, form), by);
    }

    /// Changes a site to what the form says.
    ///
    /// @param seen the last change that the form knew of: a form that is older than the site is refused
    @Transactional
    public ResourceResult change(SiteCode code, long seen, Map<String, String> form, Viewer by) {
        var site = store.locked(code);
        if (site.filter(old -> ResourcePolicy.changes(by, old.balai())).isEmpty()) {
            return ResourceResult.Refused.because("reason.resource.not-yours");
        }
        return history.last(ResourceHistory.Of.site(site.get().id())) == seen
                ? save(site, new TableRow(0, form).with("code", code.value()), by)
                : ResourceResult.Refused.because("reason.resource.changed-meanwhile");
    }

    private ResourceResult save(Optional<Site> before, TableRow row, Viewer by) {
        var reader = new RowReader(row);
        var draft = fields.read(row, Optional.empty(), reader);
        if (draft.isEmpty()) {
            return new ResourceResult.Wrong(reader.problems());
        }
        var site = draft.get();
        if (!ResourcePolicy.changes(by, site.balai())) {
            return ResourceResult.Refused.because("reason.resource.not-yours");
        }
        if (before.isEmpty() && store.locked(site.code()).isPresent()) {
            return ResourceResult.Refused.because("reason.resource.code-taken");
        }
        return new ResourceResult.Saved(store.write(before, site, ResourceEditor.onPage(by)));
    }

    /// Somebody says that the row of this site is right.
    @Transactional
    public ResourceResult confirm(SiteCode code, Viewer by) {
        var site = store.locked(code).orElse(null);
        if (site == null || !ResourcePolicy.changes(by, site.balai())) {
            return ResourceResult.Refused.because("reason.resource.not-yours");
        }
        var now = clock.instant();
        store.confirm(site.id(), by.name(), now);
        history.confirmed(ResourceHistory.Of.site(site.id()), ResourceEditor.onPage(by), site.confirmation(), now);
        return new ResourceResult.Saved(site.id());
    }
}
