package id.tanggap.desk.report;

import id.tanggap.access.Viewer;
import id.tanggap.figures.DayRange;
import id.tanggap.figures.FigureQuestion;
import id.tanggap.figures.ReportPeriod;
import id.tanggap.web.wording.PageReader;

/// A report that somebody asked for, checked.
///
/// @param province code, or empty
/// @param guarded only restricted categories are asked for: small numbers of a place are put together
record ReportQuery(
        ReportForm form,
        ReportPeriod period,
        FigureQuestion question,
        String province,
        boolean guarded,
        PageReader reader) {

    DayRange now() {
        return period.now();
    }

    DayRange before() {
        return period.before();
    }

    Viewer viewer() {
        return reader.viewer();
    }
}
