package id.tanggap.desk;

import id.tanggap.ticket.Done;
import id.tanggap.ticket.Progress;
import id.tanggap.ticket.Seen;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.multipart.MultipartFile;

/// Stores a progress report with its files, and informs the citizen if the form says so. All of it or nothing.
@Component
class Reporting {

    private final Uploads uploads;
    private final Progress progress;
    private final Answering answers;

    Reporting(Uploads uploads, Progress progress, Answering answers) {
        this.uploads = uploads;
        this.progress = progress;
        this.answers = answers;
    }

    /// A progress report of the form.
    record Report(String text, boolean tell, List<MultipartFile> files) {
        Report {
            files = List.copyOf(files);
        }
    }

    @Transactional
    public Done report(Seen seen, Report report) {
        var objection = uploads.objection(report.files());
        var done = objection.isPresent() ? new Done.Refused(objection.get()) : written(seen, report);
        if (done instanceof Done.Refused) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return done;
    }

    private Done written(Seen seen, Report report) {
        var files = uploads.keep(report.files());
        var done = progress.report(seen, new Progress.Report(report.text(), files, report.tell()));
        return done instanceof Done.Accepted && report.tell()
                ? answers.tell(seen.number(), seen.by(), report.text())
                : done;
    }
}
