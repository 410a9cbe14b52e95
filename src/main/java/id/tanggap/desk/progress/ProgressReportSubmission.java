package id.tanggap.desk.progress;

import id.tanggap.desk.composer.ReplySender;
import id.tanggap.desk.file.UploadedFiles;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.conversation.ProgressReports;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.multipart.MultipartFile;

/// Stores a progress report with its files, and informs the citizen if the form says so. All of it or nothing.
@Component
class ProgressReportSubmission {

    private final UploadedFiles uploads;
    private final ProgressReports progress;
    private final ReplySender answers;

    ProgressReportSubmission(UploadedFiles uploads, ProgressReports progress, ReplySender answers) {
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
    public CommandResult report(TicketVersion seen, Report report) {
        var objection = uploads.objection(report.files());
        var done = objection.isPresent() ? new CommandResult.Refused(objection.get()) : written(seen, report);
        if (done instanceof CommandResult.Refused) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return done;
    }

    private CommandResult written(TicketVersion seen, Report report) {
        var files = uploads.keep(report.files());
        var done = progress.report(seen, new ProgressReports.Report(report.text(), files, report.tell()));
        return done instanceof CommandResult.Accepted && report.tell()
                ? answers.sendText(seen.number(), seen.by(), report.text())
                : done;
    }
}
