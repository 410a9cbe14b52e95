package id.tanggap.desk.request;

import id.tanggap.access.Viewer;
import java.util.Locale;

/// Who requests a page of the desk, and how.
///
/// @param locale the language of the page
/// @param part the request comes from htmx and wants only the part that changes; else a whole page
public record DeskRequest(Viewer viewer, Locale locale, boolean part) {}
