package horqin.demonstration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.demonstration.content.Applicant;
import horqin.demonstration.content.UnitBook;
import horqin.nomination.ImportColumn;
import horqin.person.Code;
import horqin.person.CodeTable;
import horqin.person.Codes;
import horqin.records.Upload;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.springframework.core.io.ByteArrayResource;

/** 推荐人选汇总表 as a clerk fills it in. */
final class ImportedSheet {

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private ImportedSheet() {
	}

	/**
	 * A sheet of these people.
	 * @param lastBirth what stands as the last one's month of birth, or empty for the
	 * right one
	 */
	static Upload of(List<Candidate> people, UnitBook units, String lastBirth) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(bytes, "horqin", null)) {
			Worksheet sheet = book.newWorksheet("推荐人选汇总表");
			for (ImportColumn column : ImportColumn.values()) {
				sheet.value(0, column.ordinal(), column.label());
			}
			int line = 0;
			for (Candidate each : people) {
				line++;
				Map<ImportColumn, String> row = row(each, units);
				if (line == people.size() && !lastBirth.isEmpty()) {
					row.put(ImportColumn.BIRTH, lastBirth);
				}
				int at = line;
				row.forEach((column, value) -> sheet.value(at, column.ordinal(), value));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Upload("推荐人选汇总表.xlsx", XLSX, new ByteArrayResource(bytes.toByteArray()));
	}

	private static Map<ImportColumn, String> row(Candidate candidate, UnitBook units) {
		Applicant.Identity identity = candidate.applicant().identity();
		Applicant.Job job = candidate.applicant().job();
		UnitBook.Employer employer = Writing.employer(candidate, units);
		Map<ImportColumn, String> row = new EnumMap<>(ImportColumn.class);
		row.put(ImportColumn.NAME, identity.name());
		row.put(ImportColumn.IDENTITY, identity.number());
		row.put(ImportColumn.SEX, identity.sex());
		row.put(ImportColumn.ETHNICITY, name(Codes.ETHNICITY, identity.ethnicity()));
		row.put(ImportColumn.BIRTH, identity.birth().getYear() + "年" + identity.birth().getMonthValue() + "月");
		row.put(ImportColumn.POLITICAL, name(Codes.POLITICAL_STATUS, identity.political()));
		row.put(ImportColumn.EDUCATION, name(Codes.EDUCATION, identity.education()));
		row.put(ImportColumn.EMPLOYER, employer.name());
		row.put(ImportColumn.POST, job.post());
		row.put(ImportColumn.TRADE, job.trade());
		row.put(ImportColumn.SKILL, job.skillLevel());
		row.put(ImportColumn.CLUSTER, employer.cluster());
		row.put(ImportColumn.INDUSTRY, name(Codes.INDUSTRY, employer.section()));
		row.put(ImportColumn.PHONE, identity.mobile());
		return row;
	}

	private static String name(CodeTable table, String code) {
		return Objects.requireNonNull(table.code(code).map(Code::name).orElse(code));
	}

}
