package id.tanggap.web.request;

import id.tanggap.access.Viewer;
import id.tanggap.web.wording.PageReader;
import java.util.Locale;

/// Who requests a page of the desk, and how.
///
/// @param reader the viewer, with the language of the page
/// @param part the request comes from htmx and wants only the part that changes; else a whole page
public record ViewerRequest(PageReader reader, boolean part) {

    public Viewer viewer() {
        return reader.viewer();
    }

    public Locale locale() {
        return reader.locale();
    }
}
