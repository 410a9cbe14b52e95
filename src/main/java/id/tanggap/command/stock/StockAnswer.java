package id.tanggap.command.stock;

import id.tanggap.command.stock.StockForm.WrongFieldException;
import id.tanggap.stock.StockOutcome;
import id.tanggap.web.request.ViewerRequest;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Answers a form: the next page if it was recorded, else the same page with what must be mended.
record StockAnswer(ViewerRequest request, Model model, RedirectAttributes next) {

    /// Where a form leads.
    ///
    /// @param done key of what is said when it was recorded
    /// @param address of the next page
    /// @param again shows the form once more, as it was filled in
    record Ways(String done, String address, Supplier<String> again) {}

    String to(Ways ways, Supplier<StockOutcome> command) {
        return unlessWrong(ways, () -> switch (command.get()) {
            case StockOutcome.Recorded recorded -> done(ways);
            case StockOutcome.Refused refused -> again(ways, request.reader().refusal(refused.reason()));
        });
    }

    /// The answer, or the form again if one of its fields cannot be read.
    String unlessWrong(Ways ways, Supplier<String> answer) {
        try {
            return answer.get();
        } catch (WrongFieldException e) {
            return again(ways, request.reader().text(e.key()));
        }
    }

    String done(Ways ways) {
        next.addFlashAttribute("done", request.reader().text(ways.done()));
        return "redirect:" + ways.address();
    }

    String again(Ways ways, String problem) {
        model.addAttribute("problem", problem);
        return ways.again().get();
    }
}
