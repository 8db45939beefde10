import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs EPUBCheck over EPUB files in one process: CheckEpubs FILE... Exit 1 when one has an error or a warning. */
public class CheckEpubs {
  /** Keeps what is an error or a warning, as "ERROR RSC-005 EPUB/nav.xhtml:12:7 what is wrong". */
  static class Faults extends MasterReport {
    final List<String> lines = new ArrayList<>();

    Faults(String file) {
      setEpubFileName(file);
      setLocale(Locale.ENGLISH);
    }

    @Override
    public void message(Message message, EPUBLocation at, Object... details) {
      Severity severity = message.getSeverity();
      if (severity.toInt() < Severity.WARNING.toInt()) return;
      lines.add(String.format("%s %s %s:%d:%d %s", severity.name(), message.getID(), at.getPath(), at.getLine(),
          at.getColumn(), message.getMessage(details).replaceAll("\\s+", " ")));
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {}

    @Override
    public void initialize() {}

    @Override
    public int generate() {
      return 0;
    }
  }

  public static void main(String[] files) {
    boolean allPass = true;
    for (String file : files) {
      Faults faults = new Faults(file);
      new EpubCheck(new File(file), faults).doValidate();
      boolean passes = faults.lines.isEmpty();
      allPass &= passes;
      System.out.println((passes ? "pass " : "FAIL ") + file);
      for (String line : faults.lines) System.out.println("  " + line);
    }
    System.exit(allPass ? 0 : 1);
  }
}
