package id.tanggap.resource;

import id.tanggap.access.Viewer;
import id.tanggap.resource.history.ResourceEditor;
import id.tanggap.resource.history.ResourceHistory;
import id.tanggap.resource.history.ResourceSubject;
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
        var row = new TableRow(0, form);
        var reader = new RowReader(row);
        var draft = fields.read(row, Optional.empty(), reader);
        if (draft.isEmpty()) {
            return new ResourceResult.Wrong(reader.problems());
        }
        var site = draft.get();
        if (!ResourcePolicy.changes(by, site.balai())) {
            return ResourceResult.Refused.because("reason.resource.not-yours");
        }
        if (store.locked(site.code()).isPresent()) {
            return ResourceResult.Refused.because("reason.resource.code-taken");
        }
        var id = store.insert(site, false, clock.instant());
        record(id, ResourceEditor.onPage(by), Map.of(), SiteFields.values(site));
        return new ResourceResult.Saved(id);
    }

    /// Changes a site to what the form says.
    ///
    /// @param seen the last change that the form knew of: a form that is older than the site is refused
    @Transactional
    public ResourceResult change(SiteCode code, long seen, Map<String, String> form, Viewer by) {
        var site = store.locked(code).orElse(null);
        if (site == null || !ResourcePolicy.changes(by, site.balai())) {
            return ResourceResult.Refused.because("reason.resource.not-yours");
        }
        if (history.last(of(site.id())) != seen) {
            return ResourceResult.Refused.because("reason.resource.changed-meanwhile");
        }
        var row = new TableRow(0, form).with("code", code.value());
        var reader = new RowReader(row);
        var draft = fields.read(row, Optional.empty(), reader);
        if (draft.isEmpty()) {
            return new ResourceResult.Wrong(reader.problems());
        }
        if (!ResourcePolicy.changes(by, draft.get().balai())) {
            return ResourceResult.Refused.because("reason.resource.not-yours");
        }
        store.update(site.id(), draft.get(), clock.instant());
        record(
                site.id(),
                ResourceEditor.onPage(by),
                SiteFields.values(SiteDraft.of(site)),
                SiteFields.values(draft.get()));
        return new ResourceResult.Saved(site.id());
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
        var before = site.confirmation();
        record(
                site.id(),
                ResourceEditor.onPage(by),
                before == null ? Map.of() : Map.of("confirmed", before.at().toString()),
                Map.of("confirmed", now.toString()));
        return new ResourceResult.Saved(site.id());
    }

    private void record(long id, ResourceEditor by, Map<String, String> before, Map<String, String> after) {
        history.record(of(id), by, before, after);
    }

    private static ResourceHistory.Of of(long id) {
        return new ResourceHistory.Of(ResourceSubject.SITE, id);
    }
}
