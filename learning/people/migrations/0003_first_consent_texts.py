from datetime import date

from django.db import migrations

# Shown texts never change: other words are another version, in another migration.
TEXTS = {
    "record": (
        "Đồng ý để Học tập số lưu họ tên, năm sinh, xã hoặc phường, số điện thoại hoặc e-mail "
        "và kết quả học tập. Dùng để: học tiếp trên máy nào cũng được, cấp giấy chứng nhận, đếm "
        "số người học của từng xã, phường. Không bán, không dùng để quảng cáo. Muốn rút lại lúc "
        "nào cũng được, ở trang “Tài khoản của tôi”. Người dưới 16 tuổi cần cha mẹ hoặc người "
        "giám hộ đồng ý."
    ),
    "remind": (
        "Đồng ý nhận tin nhắn hoặc e-mail nhắc học. Không đồng ý thì vẫn học và vẫn được cấp giấy "
        "chứng nhận như mọi người. Muốn thôi nhận lúc nào cũng được, ở trang “Tài khoản của tôi”."
    ),
}


def write(apps, schema_editor):
    text = apps.get_model("people", "ConsentText")
    for purpose, words in TEXTS.items():
        text.objects.create(
            purpose=purpose, version=1, words=words, in_force_from=date(2026, 11, 1)
        )


def remove(apps, schema_editor):
    apps.get_model("people", "ConsentText").objects.filter(version=1).delete()


class Migration(migrations.Migration):
    dependencies = [("people", "0002_province_of_phu_tho")]

    operations = [migrations.RunPython(write, remove)]
