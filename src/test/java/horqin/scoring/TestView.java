package horqin.scoring;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import horqin.edition.Force;
import horqin.records.StoredFile;
import horqin.records.Subject;

import org.springframework.stereotype.Component;

/** What the tests' subjects have to read. */
@Component
class TestView implements SubjectView {

	static final String KIND = "test_subject";

	/** The document that each subject has. */
	final ConcurrentHashMap<String, StoredFile> documents = new ConcurrentHashMap<>();

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Optional<File> read(Subject subject) {
		return Optional.of(new File(List.of(new Fact("工种", "铝熔铸工"), new Fact("一线工作年限", "12年3个月")),
				List.of(new Section(null, "简要事迹", "从事铝熔铸12年，参与多项技术改造。"),
						new Section(Force.INNOVATION, "创新力自述", "提出双级过滤工艺，材料编号" + subject.id() + "。"),
						new Section(Force.BREAKTHROUGH, "攻关力自述", "牵头解决铸锭裂纹问题。")),
				List.of(new Document("doc" + subject.id(), "实用新型专利证书", "第一发明人，2024年5月授权",
						EnumSet.of(Force.INNOVATION, Force.BREAKTHROUGH)),
						new Document("other" + subject.id(), "高级技师证书", "2023年", Set.of(Force.PRACTICE)))));
	}

	@Override
	public Optional<StoredFile> document(Subject subject, String documentId) {
		return Optional.ofNullable(this.documents.get(documentId))
			.filter((_) -> documentId.equals("doc" + subject.id()));
	}

}
