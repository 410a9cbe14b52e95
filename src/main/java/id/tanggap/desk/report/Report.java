package id.tanggap.desk.report;

import java.util.List;

/// One page of reports.
interface Report {

    /// The end of its address; `reports.page.` and the code is its name.
    String code();

    List<ReportTable> tables(ReportQuery asked);
}
