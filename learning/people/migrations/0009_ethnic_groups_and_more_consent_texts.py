from datetime import date

from django.db import migrations

# Shown texts never change: other words are another version, written in the CMS.
TEXTS = {
    "ethnic": (
        "Đồng ý để Học tập số lưu dân tộc của người học. Đây là dữ liệu cá nhân nhạy cảm. Chỉ dùng "
        "vào một việc: đếm số người học theo dân tộc ở từng xã, phường; chỉ đưa ra con số chung, "
        "nhóm dưới 5 người thì không hiện. Câu trả lời được mã hóa, cất riêng; không cán bộ nào "
        "xem được của từng người. Không đồng ý thì vẫn học và vẫn được cấp giấy chứng nhận như mọi "
        "người. Muốn rút lại lúc nào cũng được, ở trang “Tài khoản của tôi”; rút lại thì câu trả "
        "lời bị xóa ngay."
    ),
    "guardian": (
        "Là cha, mẹ hoặc người giám hộ của người học này, đồng ý để cháu học trên Học tập số. Học "
        "tập số lưu họ tên, năm sinh, xã hoặc phường, số điện thoại hoặc e-mail và kết quả học tập "
        "của cháu; lưu họ tên và số điện thoại hoặc e-mail của người đồng ý để liên hệ và làm bằng "
        "chứng. Trên trang kiểm tra giấy chứng nhận, tên cháu chỉ hiện chữ cái đầu. Muốn rút lại "
        "lúc nào cũng được: báo đầu mối liên hệ ghi ở cuối trang."
    ),
}
VERSION, NAME = "2008", "Danh mục các dân tộc Việt Nam (mã số năm 2008)"
# The codes that were compared with the statistics office's list; the same number means another
# group in the list of 1979.
CODED = (
    "Kinh",
    "Tày",
    "Thái",
    "Mường",
    "Khmer",
    "Hoa",
    "Nùng",
    "Mông",
    "Dao",
    "Gia-rai",
    "Ê-đê",
    "Ba-na",
    "Sán Chay",
    "Chăm",
)
# The other names of the list; an administrator enters their codes from the list itself.
NAMED = (
    "Bố Y",
    "Brâu",
    "Bru-Vân Kiều",
    "Chơ-ro",
    "Chu-ru",
    "Chứt",
    "Co",
    "Cống",
    "Cơ-ho",
    "Cơ Lao",
    "Cơ-tu",
    "Gié-Triêng",
    "Giáy",
    "Hà Nhì",
    "Hrê",
    "Kháng",
    "Khơ-mú",
    "La Chí",
    "La Ha",
    "La Hủ",
    "Lào",
    "Lô Lô",
    "Lự",
    "Mạ",
    "Mảng",
    "Mnông",
    "Ngái",
    "Ơ-đu",
    "Pà Thẻn",
    "Phù Lá",
    "Pu Péo",
    "Ra-glai",
    "Rơ-măm",
    "Sán Dìu",
    "Si La",
    "Tà-ôi",
    "Thổ",
    "Xinh-mun",
    "Xơ-đăng",
    "Xtiêng",
)


def write(apps, schema_editor):
    text = apps.get_model("people", "ConsentText")
    for purpose, words in TEXTS.items():
        text.objects.create(
            purpose=purpose, version=1, words=words, in_force_from=date(2026, 11, 1)
        )
    groups = apps.get_model("people", "EthnicGroupList").objects.create(
        version=VERSION, name=NAME, in_use=True
    )
    group = apps.get_model("people", "EthnicGroup")
    for number, name in enumerate(CODED, start=1):
        group.objects.create(list=groups, code=f"{number:02}", name=name)
    for name in NAMED:
        group.objects.create(list=groups, name=name)


def remove(apps, schema_editor):
    apps.get_model("people", "EthnicAnswer").objects.all().delete()
    apps.get_model("people", "EthnicGroup").objects.all().delete()
    apps.get_model("people", "EthnicGroupList").objects.all().delete()
    apps.get_model("people", "Consent").objects.filter(text__purpose__in=TEXTS).delete()
    apps.get_model("people", "ConsentText").objects.filter(purpose__in=TEXTS).delete()


class Migration(migrations.Migration):
    dependencies = [("people", "0008_consent_guardians_and_ethnic_groups")]

    operations = [migrations.RunPython(write, remove)]
