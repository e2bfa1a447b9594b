import catalog.models.columns
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('auth', '__first__'),
        ('catalog', '0002_the_whole_archive'),
    ]

    operations = [
        migrations.CreateModel(
            name='Description',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', catalog.models.columns.CleanLine(blank=True, default='')),
                ('text', models.TextField()),
                ('digest', models.CharField(max_length=64)),
                ('note', catalog.models.columns.CleanText(blank=True, default='')),
                ('state', models.CharField(choices=[('open', 'open'), ('parked', 'parked'), ('accepted', 'accepted'), ('set aside', 'set aside')], default='open', max_length=24)),
                ('answers', models.JSONField(default=dict)),
                ('version', models.PositiveIntegerField(default=0)),
                ('facts', models.JSONField(default=dict)),
                ('went', models.CharField(blank=True, choices=[('', 'not stated'), ('new', 'new'), ('is', 'is'), ('part of', 'part of'), ('possibly', 'possibly')], default='', max_length=24, verbose_name='where it went')),
                ('revision', models.PositiveIntegerField(null=True)),
                ('by_name', catalog.models.columns.CleanLine(blank=True, default='')),
                ('decided_by', catalog.models.columns.CleanLine(blank=True, default='')),
                ('created', models.DateTimeField(auto_now_add=True)),
                ('changed', models.DateTimeField(auto_now=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('item', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='descriptions', to='catalog.item')),
                ('row', models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='description', to='catalog.batchrow')),
                ('source', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='catalog.source')),
            ],
            options={
                'ordering': ['-id'],
                'indexes': [models.Index(fields=['digest'], name='description_digest'), models.Index(fields=['state', '-id'], name='description_state')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['open', 'parked', 'accepted', 'set aside'])), name='description_state_known'), models.CheckConstraint(condition=models.Q(('went__in', ['', 'new', 'is', 'part of', 'possibly'])), name='description_went_known'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'accepted'), _negated=True), models.Q(('went', ''), _negated=True), _connector='OR'), name='description_accepted_says_how')],
            },
        ),
        migrations.RemoveConstraint(
            model_name='batch',
            name='batch_task_known',
        ),
        migrations.RemoveConstraint(
            model_name='batchrow',
            name='batch_row_state_known',
        ),
        migrations.AlterField(
            model_name='batch',
            name='task',
            field=models.CharField(choices=[('edit', 'edit'), ('import', 'import'), ('lots', 'lots')], default='edit', max_length=24),
        ),
        migrations.AlterField(
            model_name='batchrow',
            name='state',
            field=models.CharField(choices=[('waiting', 'waiting'), ('new', 'new'), ('changed', 'changed'), ('held', 'held'), ('unchanged', 'unchanged'), ('refused', 'refused'), ('done', 'done'), ('undone', 'undone'), ('left', 'left')], default='waiting', max_length=24),
        ),
        migrations.AddConstraint(
            model_name='batch',
            constraint=models.CheckConstraint(condition=models.Q(('task__in', ['edit', 'import', 'lots'])), name='batch_task_known'),
        ),
        migrations.AddConstraint(
            model_name='batchrow',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['waiting', 'new', 'changed', 'held', 'unchanged', 'refused', 'done', 'undone', 'left'])), name='batch_row_state_known'),
        ),
    ]
