package id.tanggap.administration.deadline;

import id.tanggap.administration.SettingResponse;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult;
import id.tanggap.web.request.ViewerRequest;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A change of settings that somebody asks for: why, and where the answer is told.
record AskedChange(String why, ViewerRequest request, RedirectAttributes next) {

    /// Makes it, and tells what became of it.
    ///
    /// @return whether it is now as it was wanted
    boolean make(SettingEdit edit, SettingChanges changes) {
        return make(List.of(edit), changes);
    }

    boolean make(List<SettingEdit> edits, SettingChanges changes) {
        return tell(result(edits, changes));
    }

    /// Makes it, and leaves the telling to the caller.
    SettingResult result(List<SettingEdit> edits, SettingChanges changes) {
        return changes.make(edits, why, request.viewer().actor());
    }

    /// @return whether it is now as it was wanted
    boolean tell(SettingResult result) {
        return SettingResponse.say(result, request.reader(), next);
    }
}
